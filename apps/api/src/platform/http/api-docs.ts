import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Config } from '../config';
import { exchangeSchema, openApiDocument } from './openapi';

/** `/api/openapi.json`, the reference page `/api/docs`, and the JSON Schema of the exchange format. */
export function addApiDocs(app: NestFastifyApplication, config: Config): void {
  const document = openApiDocument(config.publicUrl);
  SwaggerModule.setup('api/docs', app, document as unknown as OpenAPIObject, {
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Repère – API',
    swaggerOptions: { validatorUrl: null, tryItOutEnabled: true },
  });
  const schema = exchangeSchema(config.publicUrl);
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/v1/schemas/listing.json', async (_request, reply) => {
      void reply.type('application/schema+json');
      return JSON.stringify(schema);
    });
}
