// The peer of P2: a Fastify that does nothing but answer the bytes it was given, by address.
const fastify = require('fastify');

process.once('message', async (answers) => {
  const app = fastify();
  const bodies = new Map(answers);
  app.get('/*', (request, reply) => {
    void reply.header('content-type', 'application/json; charset=utf-8').send(bodies.get(request.url));
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  process.send(app.server.address().port);
});
